/** How decimals are written: `1.5` or `1,5`. */
export type DecimalMark = '.' | ',';

/** The ledger holds no more; spreadsheets copy fifteen. */
const MOST_DECIMALS = 9;

/** Digits of a number written with the given decimal mark, its thousands separators and percent sign dropped. */
export function readAmount(text: string, mark: DecimalMark): string | undefined {
  const thousands = mark === '.' ? ',' : '.';
  const bare = text.replace(/[\s\u00a0\u202f'’%]/g, '');
  const grouped = new RegExp(`^-?\\d{1,3}(\\${thousands}\\d{3})+(\\${mark}\\d+)?$`);
  const plain = new RegExp(`^-?\\d{1,15}(\\${mark}\\d+)?$`);
  if (!grouped.test(bare) && !plain.test(bare)) return undefined;
  const digits = bare.replaceAll(thousands, '').replace(mark, '.');
  return (digits.split('.')[1]?.length ?? 0) > MOST_DECIMALS
    ? Number(digits).toFixed(MOST_DECIMALS)
    : digits;
}
