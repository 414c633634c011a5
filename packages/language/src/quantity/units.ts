/** A unit: its canonical name, what it measures, and its size in the base unit (metre, square metre, kilogram, ...). */
export interface Unit {
  readonly name: string;
  readonly quantity: string;
  readonly factor: number;
  readonly offset?: number;
}

const UNITS: readonly [string, string, number][] = [
  ['meter', 'length', 1],
  ['kilometer', 'length', 1000],
  ['centimeter', 'length', 0.01],
  ['millimeter', 'length', 0.001],
  ['mile', 'length', 1609.344],
  ['nautical-mile', 'length', 1852],
  ['foot', 'length', 0.3048],
  ['inch', 'length', 0.0254],
  ['yard', 'length', 0.9144],
  ['square-meter', 'area', 1],
  ['square-kilometer', 'area', 1e6],
  ['square-mile', 'area', 2589988],
  ['square-foot', 'area', 0.09290304],
  ['hectare', 'area', 1e4],
  ['acre', 'area', 4046.856],
  ['mu', 'area', 666.667],
  ['pyeong', 'area', 3.305785],
  ['kilogram', 'mass', 1],
  ['gram', 'mass', 0.001],
  ['milligram', 'mass', 1e-6],
  ['tonne', 'mass', 1000],
  ['pound-mass', 'mass', 0.45359237],
  ['ounce', 'mass', 0.028349523],
  ['jin', 'mass', 0.5],
  ['liter', 'volume', 1],
  ['milliliter', 'volume', 0.001],
  ['cubic-meter', 'volume', 1000],
  ['gallon', 'volume', 3.785412],
  ['barrel', 'volume', 158.987295],
  ['kilometer-per-hour', 'speed', 1],
  ['mile-per-hour', 'speed', 1.609344],
  ['knot', 'speed', 1.852],
  ['kilometer-per-second', 'speed', 3600],
  ['millisecond', 'duration', 0.001],
  ['centisecond', 'duration', 0.01],
  ['decisecond', 'duration', 0.1],
  ['second', 'duration', 1],
  ['minute', 'duration', 60],
  ['hour', 'duration', 3600],
  ['day', 'duration', 86400],
  ['week', 'duration', 604800],
  ['fortnight', 'duration', 1209600],
  ['month', 'duration', 2629746],
  ['quarter', 'duration', 7889238],
  ['year', 'duration', 31556952],
  ['decade', 'duration', 315569520],
  ['century', 'duration', 3155695200],
  ['watt', 'power', 1],
  ['kilowatt', 'power', 1e3],
  ['megawatt', 'power', 1e6],
  ['gigawatt', 'power', 1e9],
  ['kilowatt-hour', 'energy', 1],
  ['megawatt-hour', 'energy', 1e3],
  ['gigawatt-hour', 'energy', 1e6],
  ['terawatt-hour', 'energy', 1e9],
  ['degree-celsius', 'temperature', 1],
  ['degree-fahrenheit', 'temperature', 5 / 9],
  ['meter-per-second', 'speed', 3.6],
  ['microgram', 'mass', 1e-9],
  ['dunum', 'area', 1000],
  ['bigha', 'area', 2500],
  ['tsubo', 'area', 3.305785],
  ['li', 'length', 500],
  ['hectoliter', 'volume', 100],
  ['horsepower', 'power', 735.49875],
  ['terawatt', 'power', 1000000000000.0],
  ['half-year', 'duration', 15778476],
  ['percent', 'share', 1],
  ['percentage-point', 'points', 1],
  ['points', 'points', 1],
  ['basis-point', 'points', 0.01],
  ['permille', 'share', 0.1],
];

const byName = new Map(
  UNITS.map(([name, quantity, factor]) => [
    name,
    { name, quantity, factor, ...(name === 'degree-fahrenheit' ? { offset: -32 } : {}) } satisfies Unit,
  ]),
);

export function unitByName(name: string): Unit | undefined {
  return byName.get(name);
}
