/** The shape of a page's model as templates see it: which fields there are, of what; read off the zod schemas once. */
import * as z from 'zod';

/** What a path in a template can lead to. */
export type Shape =
  | { readonly type: 'object'; readonly fields: ReadonlyMap<string, Shape> }
  | { readonly type: 'list'; readonly of: Shape }
  | { readonly type: 'union'; readonly of: readonly Shape[] }
  | { readonly type: 'leaf'; readonly values: readonly string[] };

const known = new WeakMap<z.core.$ZodType, Shape>();
const leaf: Shape = { type: 'leaf', values: [] };

/** Gives the shape of what the schema describes. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const shape = read(schema);
  known.set(schema, shape);
  return shape;
}

function read(schema: z.core.$ZodType): Shape {
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return { type: 'list', of: shapeOf(schema.element) };
  if (schema instanceof z.ZodUnion) return { type: 'union', of: schema.options.map(shapeOf) };
  if (schema instanceof z.ZodLiteral) return { type: 'leaf', values: [...schema.values].map(String) };
  if (!(schema instanceof z.ZodObject)) return leaf;
  const fields = Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)] as const);
  return { type: 'object', fields: new Map(fields) };
}

/** Gives the shape of a field, or nothing where there is none of that name. Of a union, those members that have it. */
export function fieldOf(shape: Shape, name: string): Shape | undefined {
  switch (shape.type) {
    case 'object':
      return shape.fields.get(name);
    case 'list':
      return name === 'length' ? leaf : /^\d+$/.test(name) ? shape.of : undefined;
    case 'leaf':
      return undefined;
    case 'union': {
      const found = shape.of.map((member) => fieldOf(member, name)).filter((field) => field !== undefined);
      const [first] = found;
      return found.length > 1 ? { type: 'union', of: found } : first;
    }
  }
}

/** Gives the names of all fields, for "did you mean". */
export function fieldNames(shape: Shape): readonly string[] {
  if (shape.type === 'object') return [...shape.fields.keys()];
  return shape.type === 'union' ? [...new Set(shape.of.flatMap(fieldNames))] : [];
}

/** Gives the shape of an entry, of a list or of the lists in a union. */
export function entryOf(shape: Shape): Shape | undefined {
  if (shape.type === 'list') return shape.of;
  if (shape.type !== 'union') return undefined;
  const found = shape.of.map(entryOf).filter((entry) => entry !== undefined);
  const [first] = found;
  return found.length > 1 ? { type: 'union', of: found } : first;
}

/** Gives, for each value that a field can have, the member of the union that has it: kinds of blocks with their shapes. */
export function membersBy(shape: Shape, field: string): ReadonlyMap<string, Shape> {
  const members = shape.type === 'union' ? shape.of : [shape];
  const result = new Map<string, Shape>();
  for (const member of members) {
    const tag = fieldOf(member, field);
    if (tag?.type === 'leaf') for (const value of tag.values) result.set(value, member);
  }
  return result;
}
