/** Title page and decision as both files set them: centred lines broken where their parts are, names held together. */
import { balancedLines, withHeldNames } from './balanced-lines';
import type { DocumentModel, DraftDecision, FrontMatter } from './document';

/** Letters that have room on a centred line, by their size and face. */
const room = { title: 34, agency: 42, bold: 62, italic: 66, notice: 54 } as const;

export interface FrontLines {
	readonly front: FrontMatter;
	readonly decision: DraftDecision;
}

export function frontLines({ front, decision }: Pick<DocumentModel, 'front' | 'decision'>): FrontLines {
	return {
		front: {
			...front,
			title: balancedLines(front.title, room.title),
			agency: balancedLines(front.agency, room.agency),
			attachedTo: balancedLines(front.attachedTo, room.italic),
			notices: front.notices.map((notice) => balancedLines(notice, room.notice))
		},
		decision: {
			...decision,
			subject: balancedLines(decision.subject, room.bold),
			edition: balancedLines(decision.edition, room.italic),
			authority: balancedLines(decision.authority, room.bold * 0.75),
			grounds: decision.grounds.map(withHeldNames),
			articles: decision.articles.map(withHeldNames)
		}
	};
}
