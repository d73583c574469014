/** A small reading of JSON Schema: the keywords that the project's schemas use, each problem as one line; unknown keywords are refused. */
type Schema = Readonly<Record<string, unknown>>

const known = new Set(['$schema', '$id', '$ref', '$defs', 'title', 'description', 'type', 'required', 'properties', 'additionalProperties', 'items', 'enum', 'const', 'minimum', 'pattern', 'minItems'])
const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value)

export function schemaProblems(root: Schema, value: unknown, schema: Schema = root, path = '$'): string[] {
  const stray = Object.keys(schema).filter(key => !known.has(key))
  if (stray.length > 0) return [`${path}: keyword ${stray.join()} is not read`]
  if (typeof schema['$ref'] === 'string') {
    const target = schema['$ref'].replace(/^#\//, '').split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root)
    return target === undefined ? [`${path}: no ${schema['$ref']}`] : schemaProblems(root, value, target as Schema, path)
  }
  const out: string[] = []
  const type = typeOf(value)
  const types = schema['type'] === undefined ? null : [schema['type']].flat()
  if (types !== null && !types.includes(type) && !(type === 'integer' && types.includes('number'))) return [`${path}: ${type}, not ${types.join('|')}`]
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value)) out.push(`${path}: ${String(value)} is none of ${schema['enum'].join()}`)
  if ('const' in schema && schema['const'] !== value) out.push(`${path}: not ${String(schema['const'])}`)
  if (typeof schema['minimum'] === 'number' && (value as number) < schema['minimum']) out.push(`${path}: below ${schema['minimum']}`)
  if (typeof schema['pattern'] === 'string' && typeof value === 'string' && !new RegExp(schema['pattern'], 'u').test(value)) out.push(`${path}: ${value} does not match`)
  if (type === 'array' && schema['items'] !== undefined) (value as unknown[]).forEach((item, i) => out.push(...schemaProblems(root, item, schema['items'] as Schema, `${path}[${i}]`)))
  if (type === 'object') {
    const object = value as Record<string, unknown>, properties = (schema['properties'] ?? {}) as Record<string, Schema>
    for (const key of (schema['required'] ?? []) as string[]) if (!(key in object)) out.push(`${path}: no ${key}`)
    for (const [key, item] of Object.entries(object)) {
      const own = (properties[key] as unknown) ?? schema['additionalProperties']
      if (own === false) out.push(`${path}: ${key} is not foreseen`)
      else if (typeof own === 'object' && own !== null) out.push(...schemaProblems(root, item, own as Schema, `${path}.${key}`))
    }
  }
  return out
}
