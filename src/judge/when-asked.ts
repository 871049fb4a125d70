// Properties made when they are first asked for: most values that want eyes are never looked at by a run over thousands of
// filings, and what could stand in their place takes longer to find than that they are doubtful; so does a filing's record.
// Such a property is one like any other: what copies its object, writes it out or carries it to another thread asks for it.

/** What a property holds, or how to make it. What makes it is let go once it is made, and what it needed with it. */
interface Waiting<T> {
  make: (() => T) | null;
  made: T | undefined;
}

/**
 * Gives objects the property of that name, which each makes for itself.
 * All of them have one getter, so that they keep one shape, and what waits is kept on the object itself, where nothing that
 * copies, compares or writes it out sees it. A getter of its own for each would be held by the object's shape, and a weak
 * map would hold its values, for as long as the old heap is not cleared: whole filings with all that judged them.
 */
export function whenAsked<Name extends string, T>(name: Name): <Whole extends object>(whole: Whole, make: () => T) => Whole & { readonly [name in Name]: T } {
  const waiting: unique symbol = Symbol(`${name}, waiting`);
  interface Asked {
    readonly [waiting]: Waiting<T>;
  }
  const property: PropertyDescriptor & ThisType<Asked> = {
    enumerable: true,
    configurable: true,
    get() {
      const own = this[waiting];
      if (own.make) {
        own.made = own.make();
        own.make = null;
      }
      return own.made;
    },
  };
  return <Whole extends object>(whole: Whole, make: () => T) => {
    const own: Waiting<T> = { make, made: undefined };
    Object.defineProperty(whole, waiting, { value: own });
    return Object.defineProperty(whole, name, property) as Whole & { readonly [name in Name]: T };
  };
}
