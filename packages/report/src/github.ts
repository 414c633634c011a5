import { describeFlag } from './describe.js';
import { countedFlags, type NamedReport } from './named-report.js';
import { placeOf } from './place.js';

/** Workflow commands that GitHub shows as annotations beside the lines. */
export function toGithub(reports: readonly NamedReport[]): string {
  return reports
    .flatMap((named) =>
      countedFlags(named).map((flag) => {
        const side = flag.target ? 1 : 0;
        const span = flag.target ?? flag.source;
        const { title, claim } = describeFlag(flag);
        const place = placeOf(named, side, span);
        const command =
          flag.severity === 'critical' || flag.severity === 'major'
            ? 'error'
            : flag.severity === 'minor'
              ? 'warning'
              : 'notice';
        return `::${command} file=${property(named.names[side])},line=${place.line},col=${place.column},endColumn=${place.endColumn},title=${property(title)}::${data(claim)}\n`;
      }),
    )
    .join('');
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
