/**
 * The XMP metadata packet of a PDF: what readers and archives look at before the information dictionary. Pure.
 * It claims PDF/UA-1 only of a file whose tags could be completed; tests check what of that standard a program can check.
 */
import type { PdfInfo } from './finish.ts';

/** An XMP packet (ISO 16684-1) as text. `date` as ISO 8601 with time and zone, the same that the dictionary has. */
export function xmpPacket(info: Omit<PdfInfo, 'attachments'>, date: string, accessible = false): string {
  const language = escapeXml(info.language);
  const fields = [
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>`,
    info.author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(info.author)}</rdf:li></rdf:Seq></dc:creator>`,
    info.subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(info.subject)}</rdf:li></rdf:Alt></dc:description>`,
    `<pdf:Producer>${escapeXml(info.producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(info.producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    accessible && '<pdfuaid:part>1</pdfuaid:part>',
    info.facts && `<factpress:facts>sha256:${escapeXml(info.facts)}</factpress:facts>`,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
      ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"' +
      (accessible ? ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' : '') +
      // A name, not an address: nothing has to be there.
      ' xmlns:factpress="urn:factpress:printed">',
    ...fields.filter(Boolean),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Characters that XML cannot hold are left out; they come from no keyboard. */
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
