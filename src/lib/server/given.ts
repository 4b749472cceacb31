type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** The entries of a body that were sent; a key that is there with undefined says nothing. */
export const given = <T extends object>(body: T): Given<T> =>
	Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Given<T>;
