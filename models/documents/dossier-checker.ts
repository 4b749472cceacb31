/** The check of a dossier as it is made wherever one is made from scratch: rules by what people answered, blocks of chapters beside them. */
import type { DossierClaims } from '$models/architecture/architecture';
import { Checker } from '$models/conformance/checker';
import { answersOf, type Answer } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';
import { chapterInspection } from './inspect-chapters';

export interface DossierCheck {
	/** ISO date. */
	readonly asOf: string;
	readonly dossier: DossierClaims;
	/** What people answered, to whichever pack. */
	readonly answers?: readonly Answer[];
}

/** It has checked nothing yet. */
export const dossierChecker = (pack: Pack, { asOf, dossier, answers = [] }: DossierCheck): Checker =>
	new Checker(pack, { asOf, dossier, answers: answersOf(pack, answers), inspections: [chapterInspection] });
