/** A part shown with one set of props: data for the gallery, the render tests and the axe test. */
export type Example<Props> = { name: string; props: Props };
