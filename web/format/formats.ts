import { createFormats } from '../reader/formats.ts';

/** How the reader's components write calendar dates and numbers inside the app: as this browser's language does. */
export const formats = createFormats(navigator.language);
