/** An official document between the model and the two file formats: what is said, in order, without a word of layout markup. */

export interface Span {
	readonly text: string;
	readonly bold?: boolean;
	readonly italic?: boolean;
}

export interface TableColumn {
	readonly title: string;
	/** Share of the line's width. */
	readonly weight: number;
}

export type Block =
	| {
			readonly kind: 'heading';
			/** 1 is a part (I, II, …) or an annex. */
			readonly level: number;
			/** As printed, '' for none. */
			readonly number: string;
			readonly title: string;
			/** Bookmark that the table of contents points to: letters, digits and underscores, as Word asks. */
			readonly anchor: string;
	  }
	/**
	 * `missing` says plainly that something is not there yet; `note` is a remark on the data. What people wrote has a
	 * bookmark, by which it is read back.
	 */
	| {
			readonly kind: 'paragraph';
			readonly spans: readonly Span[];
			readonly role: 'body' | 'missing' | 'note';
			/** Says what follows, so it is never the last of a page. */
			readonly isLead?: true;
			readonly mark?: string;
	  }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly items: readonly (readonly Span[])[];
			/** Bookmarks of the items that people wrote; '' for none. */
			readonly marks?: readonly string[];
	  }
	| {
			readonly kind: 'table';
			/** `Bảng 3. …`; '' for a table without a number. */
			readonly caption: string;
			readonly columns: readonly TableColumn[];
			readonly rows: readonly (readonly string[])[];
			readonly mark?: string;
	  }
	| {
			readonly kind: 'figure';
			/** `Hình 2. …` */
			readonly caption: string;
			readonly alt: string;
			readonly svg: string;
			/** Painted when a file asks for it: none else needs the memory. */
			readonly png: () => Promise<Uint8Array>;
			readonly width: number;
			readonly height: number;
			/** At most as large as it is: a small picture stays small. */
			readonly isNatural?: true;
			/** Stands on a sheet of its own: the whole of a figure that is told in parts, and the parts. */
			readonly isSheet?: true;
			/** Id of the diagram that it shows. */
			readonly diagram?: string;
	  }
	| { readonly kind: 'page-break' };

export interface Section {
	/** A sheet is a page across for a figure alone. */
	readonly orientation: 'portrait' | 'landscape' | 'sheet';
	readonly blocks: readonly Block[];
}

/** The draft decision that the document is an annex of. */
export interface DraftDecision {
	/** Issuing agency as the head of the paper writes it, in capitals. */
	readonly issuer: string;
	readonly number: string;
	readonly placeAndDate: string;
	readonly subject: string;
	/** Which edition of the original it stands before, on a line under its title; '' in the original. */
	readonly edition: string;
	readonly authority: string;
	readonly grounds: readonly string[];
	readonly articles: readonly string[];
	/** In which office somebody signs, and who. */
	readonly signer: readonly string[];
	readonly signatory: string;
	readonly recipients: readonly string[];
}

export interface FrontMatter {
	/** `TÀI LIỆU …`, in capitals. */
	readonly title: string;
	readonly agency: string;
	/** `Mã hồ sơ`, `Phiên bản` and so on with their values. */
	readonly identity: readonly (readonly [label: string, value: string])[];
	/** One line for the foot of each page. */
	readonly footer: string;
	/** `(Kèm theo Quyết định …)` */
	readonly attachedTo: string;
	/** What a reader must know at once, such as that the data is illustrative. */
	readonly notices: readonly string[];
}

export interface DocumentModel {
	readonly front: FrontMatter;
	readonly decision: DraftDecision;
	readonly sections: readonly Section[];
	/** ISO date for the files' properties. */
	readonly date: string;
	/** Which state it was made from, for reading it back. */
	readonly stamp?: string;
}

export const plain = (text: string): readonly Span[] => [{ text }];

/** Headings of the table of contents, in order. */
export const contentsOf = (model: DocumentModel): Extract<Block, { kind: 'heading' }>[] =>
	model.sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'heading' && block.level <= 3 ? [block] : []))
	);
