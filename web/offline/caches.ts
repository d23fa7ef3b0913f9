/** The app's one page, as it was last served. */
export const PAGE = 'countersign-page';
export const APP_PAGE = '/app';

/** What the API last said about the reader and their week. */
export const ANSWERS = 'countersign-answers';
