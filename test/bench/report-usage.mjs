import { writeSync } from 'node:fs';

// Loaded into a measured process (`node --import`): its last line on stderr tells what it used.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(
    2,
    `\nUSAGE ${JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, wallMs: performance.now(), megabytes: maxRSS / 1024 })}\n`,
  );
});
