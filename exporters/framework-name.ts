/** What the dossier calls its framework: once, so that the three forms say the same (G06). */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';

/** `Ủy ban nhân dân tỉnh Cà Mau` of `UBND tỉnh Cà Mau`. */
export const inFull = (agency: string): string => agency.replace(/^UBND\b/u, 'Ủy ban nhân dân');

/** A name and whose it is, in two parts as a title page has them. */
export interface OwnedName {
	readonly name: string;
	readonly owner: string;
}

const place = (agency: string): string => inFull(agency).replace(/^Ủy ban nhân dân /u, '');

/**
 * As the agency named its framework, without what stands in brackets behind; by its kind where that is no name of one. Kind
 * and agency with a dash between, as a new architecture is called, are told as kind and agency.
 */
export function frameworkName({ meta }: Pick<Architecture, 'meta'>, pack: Pick<Pack, 'frames'>): OwnedName {
	const given = meta.name.replace(/\s*\([^()]*\)$/u, '').trim();
	const owner = `của ${inFull(meta.agencyName)}`;
	const [kind = '', ...behind] = given.split(/\s+[–-]\s+/u);
	if (!/^khung(?:\s|$)/iu.test(given))
		return { name: pack.frames.find(({ id }) => id === meta.frame)?.name.vi ?? given, owner };
	if (behind.length > 0) return { name: kind, owner };
	for (const whose of [meta.agencyName, inFull(meta.agencyName), place(meta.agencyName)])
		if (given.endsWith(` ${whose}`)) return { name: given.slice(0, -whose.length).trim(), owner: whose };
	return { name: given, owner };
}

/** The same in one piece. */
export const wholeFrameworkName = (architecture: Pick<Architecture, 'meta'>, pack: Pick<Pack, 'frames'>): string => {
	const { name, owner } = frameworkName(architecture, pack);
	return `${name} ${owner}`;
};
