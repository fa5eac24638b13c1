/** Recognises HTML tags and comments in running text. `<` before anything but a known element is a character. */

const tag =
  /<\/?(?:a|abbr|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|li|mark|nobr|ol|p|pre|q|ref|s|section|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul|wbr)(?:[\s/][^<>]{0,500})?>/iy;
const comment = /<!--(?:(?!-->)[\s\S]){0,2000}-->/y;

/** The offset behind the tag or comment that begins at `at`; nothing if there is none. */
export function tagEnd(text: string, at: number): number | undefined {
  const pattern = text.startsWith('<!--', at) ? comment : tag;
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
