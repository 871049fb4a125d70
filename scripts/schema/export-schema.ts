// The JSON Schema (2020-12) of what the JSON and NDJSON exports hold, made from the program's own model of a record.
// `npm run schema` writes it into public/, from where it is published with the program; a test sees that it is current.
import { z } from 'zod';
import { catalogue, type Leaf } from '../../src/model/catalogue';
import { type GroupName, listNames } from '../../src/model/filing';
import { ownershipRecordSchema } from '../../src/model/record';
import { schemaName } from '../../src/export/schema-name';

type Schema = Record<string, unknown>;

const count = z.number().int().nonnegative();
const span = z.tuple([count, count]);
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

const reviewState = z.object({
  state: z.enum(['looked-at', 'wants-eyes']),
  fieldsToReview: count.describe('Values that are marked and that nobody has decided on.'),
  lostRows: count.describe('Rows that the text has lost.'),
  fieldsDecided: count.describe('Values that a person confirmed or corrected.'),
});

const evidenceField = z.object({
  state: z.enum(['read', 'blank', 'lost', 'unreadable']),
  mark: z.enum(['sure', 'doubtful', 'conflict', 'missing', 'inferred', 'confirmed', 'corrected']),
  confidence: z.number().min(0).max(1),
  lowConfidence: z.boolean(),
  inferred: z.boolean(),
  value: value.describe('The final value.'),
  parsedValue: value.describe('The value without the person.'),
  raw: z.string().describe('The characters read.'),
  spans: z.array(span).describe('Half-open ranges of UTF-16 units in the source text.'),
  reasons: z.array(z.object({ code: z.string(), message: z.string() })),
});

const evidence = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sourceFormat: z.string(),
  parserVersion: z.string(),
  fields: z.record(z.string().regex(/^\//), evidenceField).describe('By JSON Pointer (RFC 6901) into the filing’s object.'),
  findings: z.array(z.object({
    pointer: z.string(), code: z.string(), severity: z.string(), message: z.string(), spans: z.array(span), related: z.array(z.string()).optional(),
  })),
  unclaimed: z.array(span).describe('Text that no value was read from.'),
});

const filing = z.object({
  $schema: z.literal(schemaName).optional(),
  file: z.string().describe('Name of the file that the filing came from.'),
  reviewState,
  ...ownershipRecordSchema.shape,
  evidence: evidence.optional().describe('Only where it was asked for.'),
});

const isNumeric = ({ kind }: Leaf): boolean => kind === 'quantity' || kind === 'price';

/** What the catalogue knows of a leaf, in words. */
const described = ({ caption, box, maxLength }: Leaf): string =>
  `${caption}${box ? `, box or column ${box}` : ''}${maxLength ? `; EDGAR takes ${maxLength} characters` : ''}.`;

interface ObjectSchema extends Schema {
  readonly properties: Record<string, Schema>;
}

/** The object's leaves with what the catalogue says of them; decimals, which the record keeps as text, are numbers there. */
function withLeaves(schema: ObjectSchema, group: GroupName): ObjectSchema {
  const told = catalogue[group].map((leaf): [string, Schema] => {
    const shape = isNumeric(leaf) ? { type: ['number', 'null'], minimum: 0 } : schema.properties[leaf.name];
    return [leaf.name, { ...shape, description: described(leaf) }];
  });
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(told) } };
}

/** The schema of the exports as plain data. */
export function exportSchema(): Schema {
  const { $schema, ...made } = z.toJSONSchema(filing, { target: 'draft-2020-12' }) as unknown as ObjectSchema;
  const lists = listNames.map((list): [string, Schema] => {
    const { items, ...rest } = made.properties[list] as { readonly items: ObjectSchema };
    return [list, { ...rest, items: withLeaves(items, list) }];
  });
  const issuer = withLeaves(made.properties.issuer as ObjectSchema, 'issuer');
  const shape = withLeaves({ ...made, properties: { ...made.properties, issuer, ...Object.fromEntries(lists) } }, 'filing');
  return {
    $schema,
    $id: schemaName,
    title: 'Ownership filings as Galley exports them',
    description: 'One filing (SEC Form 3, 4 or 5) as an object, or several as an array. Names are those of the SEC’s EDGAR ownership XML, in camelCase. null: not there.',
    oneOf: [{ $ref: '#/$defs/filing' }, { type: 'array', items: { $ref: '#/$defs/filing' } }],
    $defs: { filing: shape },
  };
}

/** The schema as the text of its file. */
export const schemaText = (): string => `${JSON.stringify(exportSchema(), null, 2)}\n`;
