import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8');

interface Service {
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
}

/** No Docker here: what can be checked without it. */
const { services } = parse(read('infra/compose.yaml'), { merge: true }) as { services: Record<string, Service> };

it('starts every service from a program that the build makes', () => {
  const ours = ['ingest-worker', 'align-worker', 'detect-worker', 'review-api'];
  for (const name of ours) {
    expect(services[name]?.command).toEqual([`services/${name}/dist/main.js`]);
    expect(existsSync(`${root}services/${name}/src/main.ts`)).toBe(true);
  }
  expect(Object.keys(services).sort()).toEqual([...ours, 'postgres', 'prometheus', 'redis'].sort());
});

it('mounts files that exist and publishes on loopback only', () => {
  for (const { volumes = [], ports = [] } of Object.values(services)) {
    for (const volume of volumes)
      if (volume.startsWith('./')) expect(existsSync(`${root}infra/${volume.split(':')[0]}`), volume).toBe(true);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
});

it('runs Redis without eviction and with its log, and the image without rights', () => {
  expect(read('infra/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
  expect(read('infra/redis.conf')).toMatch(/^appendonly yes$/m);
  expect(read('infra/Dockerfile')).toMatch(/^USER node$/m);
});

it('alerts on metrics that the processes have', () => {
  const metrics = read('packages/queue/src/metrics.ts');
  for (const name of read('infra/alerts.yml').match(/variorum_[a-z_]+/g) ?? [])
    expect(metrics).toContain(name.replace(/_bucket$/, ''));
});
