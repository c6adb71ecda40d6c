/** What a document was given as. */
export type DocumentFormat = "text" | "html" | "feed";

/** A text to read: a plain file, the article of a web page, or an entry of a feed. */
export interface TextDocument {
  readonly format: DocumentFormat;
  readonly title: string | undefined;
  /** Day it was published, where it says so. */
  readonly date: string | undefined;
  /** Where it can be read, where it says so. */
  readonly address: string | undefined;
  /**
   * The text that all offsets slice into, in UTF-16 code units.
   *
   * For plain text the input itself, decoded; for a page or a feed entry its title, an empty line and the
   * paragraphs of the article, one empty line between them.
   */
  readonly original: string;
}
