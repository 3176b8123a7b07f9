/** The `error` prop of a field, when it has one. */
export function withError(error: string | undefined): { error?: string } {
  return error === undefined ? {} : { error };
}
