/** The ISO date after this one; '' for what is no date. */
export function dayAfter(iso: string): string {
	const at = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(at) ? '' : new Date(at + 86_400_000).toISOString().slice(0, 10);
}
