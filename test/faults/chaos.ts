import { setTimeout as sleep } from 'node:timers/promises';
import type { PrivateServer } from '../support/redis.js';

interface Fleet {
  pids(): { service: string; pid: number }[];
}

/** Kills one process after another with SIGKILL, chosen by `random`; every tenth time a server. Returns who died. */
export async function kill(
  fleet: Fleet,
  servers: Readonly<Record<string, PrivateServer>>,
  times: number,
  random: () => number,
): Promise<Record<string, number>> {
  const died: Record<string, number> = {};
  const names = Object.keys(servers);
  for (let n = 1; n <= times; n++) {
    await sleep(300 + random() * 900);
    let victim: string;
    if (n % 10 === 5) {
      victim = names[Math.floor(n / 10) % names.length]!;
      await servers[victim]!.crash();
    } else {
      const alive = fleet.pids();
      while (alive.length === 0) {
        await sleep(100);
        alive.push(...fleet.pids());
      }
      const chosen = alive[Math.floor(random() * alive.length)]!;
      victim = chosen.service;
      try {
        process.kill(chosen.pid, 'SIGKILL');
      } catch {
        // it ended by itself a moment ago: the database was away, and it waits to be started again
      }
    }
    died[victim] = (died[victim] ?? 0) + 1;
  }
  return died;
}

/** A small generator, so that a run can be repeated with its seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
