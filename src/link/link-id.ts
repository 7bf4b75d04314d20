const withoutType = (id: string): string => id.slice(id.indexOf(':') + 1);

/** `link:<child>~<parent>`, without the types of the ids. */
export const linkId = (child: string, parent: string): string => `link:${withoutType(child)}~${withoutType(parent)}`;
