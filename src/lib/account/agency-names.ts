/** Agencies to choose from, by name. */
export interface NamedAgency {
	readonly id: string;
	readonly name: string;
}

export const nameOfAgency = (agencies: readonly NamedAgency[], id: string): string =>
	agencies.find((agency) => agency.id === id)?.name ?? id;

export const agencyOptions = (agencies: readonly NamedAgency[], compare: (a: string, b: string) => number) =>
	agencies.map(({ id, name }) => ({ value: id, label: name })).toSorted((a, b) => compare(a.label, b.label));
