import { createFormats, type Formats } from '../reader/formats.ts';
import { dateFormat } from './formatters.ts';

/** How moments are told to everybody of a workspace: in its time zone, whatever this device's clock says. */
export type Times = {
  /** A moment with its time of day; its zone beside it where this device's clock shows another time. */
  moment(instant: string): string;
  /** The day of a moment. */
  dayOf(instant: string): string;
  /** The time of day of a moment, `14:02`. */
  timeOfDay(instant: string): string;
  /** The same for the reader's components. */
  readonly formats: Formats;
};

type Clock = { readonly timeZone?: string | undefined; readonly locale?: string };

const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;
/** The same: a style takes no zone beside it. */
const MOMENT_WITH_ZONE = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;
const DAY = { dateStyle: 'long' } as const;
const TIME_OF_DAY = { timeStyle: 'short' } as const;

/**
 * @param timeZone IANA name; absent before there is a workspace: the device's own
 * @param device this device's zone and language
 */
export function timesIn(timeZone: string | undefined, device: Clock = {}): Times {
  const { locale } = device;
  const here = device.timeZone ?? dateFormat({}, locale).resolvedOptions().timeZone;
  const zone = timeZone ?? here;
  const tell = (instant: string, options: Intl.DateTimeFormatOptions, at = zone): string =>
    dateFormat({ ...options, timeZone: at }, locale).format(new Date(instant));
  return {
    moment: instant =>
      tell(instant, MOMENT) === tell(instant, MOMENT, here)
        ? tell(instant, MOMENT)
        : tell(instant, MOMENT_WITH_ZONE),
    dayOf: instant => tell(instant, DAY),
    timeOfDay: instant => tell(instant, TIME_OF_DAY),
    formats: createFormats(locale ?? navigator.language, zone),
  };
}
