export type Format = 'plain' | 'html' | 'docx' | 'pdf' | 'scan';

/** Something a reader should know about how the text was won. */
export interface ReadNote {
  readonly code: 'encoding-recovered' | 'bytes-damaged' | 'read-by-ocr' | 'pages-without-text';
  /** A warning where words are missing or in doubt. */
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

/** The text of a file as it is stored: what every offset points into. */
export interface ReadText {
  readonly text: string;
  readonly format: Format;
  readonly notes: readonly ReadNote[];
}
