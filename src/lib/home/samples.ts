/** The samples that come along, one for each kind of agency; a copy of one is an architecture like any other. */
import { frames, type AgencyChoice } from './agency';

export interface Sample {
	readonly file: string;
	readonly frame: (typeof frames)[number];
	/** Id of the agency that it is of: who may create there may open it. */
	readonly agency: string;
}

const known: readonly Sample[] = [
	{ file: 'ca-mau.khuevan.json', frame: 'province', agency: '96' },
	{ file: 'bo-van-hoa.khuevan.json', frame: 'ministry', agency: 'bo-van-hoa-the-thao-va-du-lich' },
	{ file: 'tong-lien-doan.khuevan.json', frame: 'organisation', agency: 'tong-lien-doan-lao-dong-viet-nam' }
];

/** Fetched when somebody opens one; the product goes on without the folder. */
const addresses: Readonly<Record<string, () => Promise<string>>> = import.meta.glob<string>(
	'/models/samples/*.khuevan.json',
	{ query: '?url', import: 'default' }
);

const addressOf = ({ file }: Sample): (() => Promise<string>) | undefined => addresses[`/models/samples/${file}`];

/** Those that are there and that the reader may create an architecture from, by kind. */
export const samplesFor = (mayCreateIn: (agency: AgencyChoice['id']) => boolean): readonly Sample[] =>
	known.filter((sample) => addressOf(sample) !== undefined && mayCreateIn(sample.agency));

/** The canonical file of a sample; null where it did not arrive. */
export async function sampleText(sample: Sample): Promise<string | null> {
	try {
		const address = await addressOf(sample)?.();
		const answer = address === undefined ? undefined : await fetch(address);
		return answer?.ok === true ? await answer.text() : null;
	} catch {
		return null;
	}
}
