/** What a document says about itself. */
export interface Declared {
  readonly headline?: string;
  readonly lang?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly url?: string;
  /** URL of the edition it was translated from (schema.org translationOfWork). */
  readonly translationOf?: string;
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
}
