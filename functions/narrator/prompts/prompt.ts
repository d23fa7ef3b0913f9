/** A prompt is a file with a version: a change of wording is a new file, so that kept narratives name what wrote them. */
export type Prompt = { readonly version: string; readonly system: string };
