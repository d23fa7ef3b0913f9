/** Who acts when the product does what was ordered, or is due. */
export const SYSTEM = 'system';
