// What the JSON exports name as their schema: the file's name, as it is published beside the program's page.

/** Name and `$id` of the JSON Schema; the number grows when a program that reads the JSON would have to change. */
export const schemaName = 'galley-filing-1.schema.json';
