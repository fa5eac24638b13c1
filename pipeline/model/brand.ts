/**
 * How an organisation looks in its documents: a logo, and colours that take the place of the theme's. Written in
 * `brand.yaml` of `templates/brand/`, or of `_brand/` in a subject's folder, which goes over it.
 */
import * as z from 'zod';

const colour = z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, { error: 'a colour such as "#0e5a73", in quotes' });

/** Colours by what they are for; the names are those of the custom properties in `theme.css`. */
export const tokensSchema = z.strictObject({
  ink: colour.optional().meta({ description: 'text' }),
  soft: colour.optional().meta({ description: 'notes and labels' }),
  line: colour.optional().meta({ description: 'rules' }),
  tint: colour.optional().meta({ description: 'boxes' }),
  accent: colour.optional().meta({ description: 'headings, figures, numbers of references' }),
  paper: colour.optional().meta({ description: 'the page' }),
});

/** `brand.yaml`. */
export const brandSchema = z.strictObject({
  logo: z.string().min(1).optional().meta({ description: 'file beside it; default: logo.svg, else logo.png' }),
  alt: z.string().min(1).optional().meta({ description: "what stands for the logo; default: the subject's name" }),
  tokens: tokensSchema.optional(),
  dark: tokensSchema.optional().meta({ description: 'colours on a dark screen' }),
});

/** Colours by name. */
export type Tokens = z.infer<typeof tokensSchema>;
/** `brand.yaml` as written. */
export type BrandFile = z.infer<typeof brandSchema>;

/** A brand, ready to print. */
export interface Brand {
  /** A data URL. */
  readonly logo?: string;
  readonly alt?: string;
  readonly tokens?: Tokens;
  readonly dark?: Tokens;
}
