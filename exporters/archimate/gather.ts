/** Adds to what a map has under a key, in place: a stranger's file may say a thing a hundred thousand times. */
export function gather<Key, One>(map: Map<Key, One[]>, key: Key, more: readonly One[]): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [...more]);
	else for (const one of more) known.push(one);
}
