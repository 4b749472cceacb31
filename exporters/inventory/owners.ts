/** Names of agencies and units as an inventory writes them, to the one spelling that the model has. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import type { Pack } from '$models/framework/pack';
import { bare } from './map-values';

export interface OwnerMatch {
	readonly name: string;
	/** True for the agency and its units, false for another agency of the pack, null for a stranger. */
	readonly own: boolean | null;
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
	[/\bubnd\b/gu, 'uy ban nhan dan'],
	[/\bvp\b/gu, 'van phong'],
	[/\bso (khcn|kh cn)\b/gu, 'so khoa hoc va cong nghe'],
	[/\bso (nnmt|nn mt)\b/gu, 'so nong nghiep va moi truong'],
	[/\bso (gddt|gd dt)\b/gu, 'so giao duc va dao tao'],
	[/\bso (vhttdl|vhtt dl|vh tt dl)\b/gu, 'so van hoa the thao va du lich'],
	[/\b(ttcds|tt cds|tt chuyen doi so)\b/gu, 'trung tam chuyen doi so'],
	[/\b(tt hcc|ttpvhcc|tt pvhcc)\b/gu, 'trung tam phuc vu hanh chinh cong']
];

const spread = (text: string): string =>
	abbreviations.reduce((shown, [pattern, full]) => shown.replace(pattern, full), bare(text));

/** Answers the known name for a text; the text itself where nobody is known by it. */
export function ownerNames(architecture: Architecture, pack: Pack): (text: string) => OwnerMatch {
	const { agency, agencyName } = architecture.meta;
	const known: { readonly key: string; readonly name: string; readonly own: boolean }[] = [];
	const add = (text: string, name: string, own: boolean): void => {
		known.push({ key: spread(text), name, own });
	};
	add(agencyName, agencyName, true);
	for (const object of architecture.objects.values()) {
		if (object.kind !== 'unit' || object.deletedAt !== null) continue;
		const name = textOf(object.fields['name']);
		add(name, name, true);
	}
	for (const other of pack.agencies) {
		if (other.id === agency) continue;
		add(other.ownerName, other.ownerName, false);
		add(other.name, other.ownerName, false);
	}
	const place = /\b(tinh|thanh pho)\b.*$/u.exec(spread(agencyName))?.[0] ?? '';
	return (text) => {
		const key = spread(text);
		const found =
			known.find((one) => one.key === key) ??
			known.find(
				(one) =>
					one.own &&
					place !== '' &&
					(one.key === `${key} ${place}` || one.key === `${key} ${place.replace(/^\w+ /u, '')}`)
			) ??
			known.find(
				(one) =>
					one.own && /^(uy ban nhan dan|van phong uy ban nhan dan) tinh$/u.test(key) && one.key.startsWith(`${key} `)
			);
		return found === undefined ? { name: text, own: null } : { name: found.name, own: found.own };
	};
}
