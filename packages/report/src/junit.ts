import { describeFlag } from './describe.js';
import { escapeXml } from './escape.js';
import { countedFlags, type NamedReport } from './named-report.js';

/** JUnit XML: one suite per pair of editions, one failing case per counted flag, one passing case when there is none;
 * without any pair, one passing suite named `whenNone`. */
export function toJunit(reports: readonly NamedReport[], whenNone = 'no pair'): string {
  const suites = reports.map((named) => {
    const flags = countedFlags(named);
    const name = escapeXml(`${named.names[0]} → ${named.names[1]}`);
    const cases = flags.map((flag) => {
      const { title, claim } = describeFlag(flag);
      const label = escapeXml(`${title}: ${(flag.target ?? flag.source)?.text ?? ''}`.slice(0, 160));
      return `    <testcase classname="${name}" name="${label}"><failure type="${flag.kind}" message="${escapeXml(claim)}">${escapeXml(`${flag.severity}, confidence ${flag.confidence}, ${flag.mqm}, fingerprint ${flag.fingerprint}`)}</failure></testcase>`;
    });
    if (cases.length === 0) cases.push(`    <testcase classname="${name}" name="no new divergence"/>`);
    return `  <testsuite name="${name}" tests="${cases.length}" failures="${flags.length}" errors="0" skipped="0">\n${cases.join('\n')}\n  </testsuite>`;
  });
  if (suites.length === 0) {
    const name = escapeXml(whenNone);
    suites.push(
      `  <testsuite name="${name}" tests="1" failures="0" errors="0" skipped="0">\n    <testcase classname="${name}" name="no new divergence"/>\n  </testsuite>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('\n')}\n</testsuites>\n`;
}
