export interface TypographyFault {
  /** In UTF-16 units, within the text that was looked at. */
  readonly index: number;
  readonly length: number;
  readonly message: string;
  readonly remedy: string;
  /** What stands there instead, where no meaning can be lost; absent where a person must decide. */
  readonly fix?: string;
}
