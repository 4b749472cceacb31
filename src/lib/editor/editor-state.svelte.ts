/** The workbench: the shared document as this page sees it, what is chosen, and the one way to change anything. */
import { createContext } from 'svelte';
import type { MessageValues } from '$lib/i18n/messages';
import type {
	Architecture,
	ArchitectureObject,
	Diagram,
	Point,
	ReadArchitecture
} from '$models/architecture/architecture';
import { reportInPart } from '$models/conformance/in-part';
import { maySay } from '$models/conformance/part-sight';
import { textOf } from '$models/architecture/field';
import { DiagramId, MappingId, ObjectId } from '$models/architecture/identifier';
import { drawnDiagrams, isKeptView, keptViews } from '$models/architecture/kept-view';
import { planAll, type CommandCall } from '$models/commands/commands';
import type { Pack, Words } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';
import { vietnamDay } from '$models/text/vietnam-day';
import { createUndo, LiveDocument, placeOf, type ChangedRecords } from '$models/sync/document';
import { chapterText } from '$models/sync/roots';
import type { Transaction } from 'yjs';
import { Panes } from './panes.svelte';
import { choiceKey, isGone, stillThere, type Choice } from './choice';
import { Checking } from './checking.svelte';
import { CommentsView } from './comments/comments-view.svelte';
import { LineWish } from './document/line-wish.svelte';
import { Connection } from './connection.svelte';
import { Decisions } from './decisions.svelte';
import type { CanvasHandle } from './canvas-handle';
import type { Dialog } from './dialog';
import { diagramsInOrder, firstDiagram } from './diagrams';
import { Drawing } from './drawing.svelte';
import type { EditorSettings } from './editor-settings';
import { FieldWishes } from './field-wishes.svelte';
import { AuthorLog, othersIn } from './findings/authors';
import { FindingsView } from './findings/findings-view.svelte';
import { Refresher, shown } from './fresh';
import { fetchGlimpse, type Glimpse } from './glimpse';
import { LineSight } from './line-sight.svelte';
import { fieldOfProblem } from './field-of-problem';
import { goneNews } from './gone';
import { ReasonOutbox, reasonLost } from './history/reason-outbox';
import { putOnDiagram } from './put-on-diagram';
import { Presence, type Person } from './presence.svelte';
import { problemWords } from './problem-words';
import type { Sheet, SheetKind } from './sheet';
import { tellDone, tellNews, tellProblem, withdrawChanges } from './toaster';
import { ViewState } from './view/view-state.svelte';
import { Checker, Drawer } from './workers';
import { isPlaceWithheld } from './withheld';
import { allows } from './rights';

/** A command as the page writes it; its payload is checked by the command itself. */
export type EditorCall = { readonly type: CommandCall['type'] } & Readonly<Record<string, unknown>>;

/** Others are told of so many chosen records, the last chosen ones; a message of thousands would be taken by nobody. */
const MOST_TOLD = 200;

/** A first drawing that takes longer than this is not waited for; the document is. */
const LOOK_MS = 4_000;

export class EditorState {
	readonly connection: Connection;
	readonly settings: EditorSettings;
	readonly decisions: Decisions;
	readonly #reasons: ReasonOutbox;
	readonly drawing: Drawing;
	readonly checking: Checking;
	readonly panes = new Panes(localStorage);
	readonly lineSight = new LineSight(localStorage);
	readonly wishes = new FieldWishes();
	readonly findings = new FindingsView(this);
	readonly comments = new CommentsView(this);
	readonly lineWish = new LineWish();
	readonly views = new ViewState(this);
	readonly #origin = Symbol('own edits');
	readonly #authors = new AuthorLog();
	readonly #refresher = new Refresher(() => {
		this.#takeIn();
		this.#follower.soon();
		// Whose doing it was is known only with the change itself.
		this.#tellGone([]);
		this.#gone = [];
	});
	readonly #drawer: Drawer;
	/** Panels that read everything follow what others do at leisure: at most a fifth of the time is theirs. */
	readonly #follower = new Refresher(() => (this.#followed = this.#read), 4);
	#isDestroyed = false;
	/** While this person's own change is written. */
	#isActing = false;
	#live: LiveDocument | null = null;
	#glimpsedAt = $state<string | null>(null);
	#isHere = $state(false);
	#undo: ReturnType<typeof createUndo> | null = null;
	#presence = $state.raw<Presence | null>(null);
	#read = $state.raw<ReadArchitecture | null>(null);
	#followed = $state.raw<ReadArchitecture | null>(null);
	#selection = $state.raw<readonly Choice[]>([]);
	/** What was chosen and is gone since the transaction under way. */
	#gone: readonly Choice[] = [];
	#sheet = $state.raw<Sheet>({ kind: 'diagram', id: '' });
	/** What was open last of each kind, to go back to. */
	readonly #left = new Map<SheetKind, string>();
	#turns = $state(0);
	#canUndo = $state(false);
	#canRedo = $state(false);
	#following = $state<number | null>(null);
	dialog = $state.raw<Dialog | null>(null);
	/** For the polite live region. */
	message = $state('');
	canvas: CanvasHandle | null = null;

	constructor(settings: EditorSettings) {
		this.settings = settings;
		const of = `/api/v1/architectures/${settings.id}`;
		const address = settings.part === null ? of : `${of}/parts/${settings.part.id}`;
		const glimpse = settings.part === null ? fetchGlimpse(`${of}/glimpse`) : Promise.resolve(null);
		this.connection = new Connection(settings.id, address, settings.account, {
			fetched: glimpse,
			seen: glimpse.then((found) => (found === null ? undefined : this.#look(found)))
		});
		this.drawing = new Drawing(settings.locale);
		const { part } = settings;
		const isSaid = part === null ? null : maySay(part.sight);
		this.checking = new Checking(
			settings.pack,
			(report, before) => {
				const authors = this.#authors.take();
				if (before !== null) this.findings.changed(before.findings, report.findings, authors);
			},
			(report) =>
				part === null || isSaid === null
					? report
					: reportInPart(report, (...place) => isPlaceWithheld(part, ...place), isSaid)
		);
		this.decisions = new Decisions(
			settings.id,
			settings.pack.id,
			(view, dossier) => {
				this.checking.decide(view, dossier);
				this.drawing.belongsTo(dossier);
			},
			(messages) => this.comments.said(messages),
			settings.part !== null
		);
		this.#reasons = new ReasonOutbox({
			kept: this.connection.reasons,
			saved: () => this.connection.kept(),
			explain: (objects, text) => this.decisions.explain(objects, text),
			isGone: (id) => this.architecture !== null && isGone(this.architecture, id),
			lost: (text, problem) => tellProblem(reasonLost((key, values) => this.say(key, values), text, problem))
		});
		this.#drawer = this.drawer((message) => {
			if (message.kind !== 'busy') this.#startChecking();
			this.drawing.take(message);
		});
		// The worker reads the document while this page does.
		this.#drawer.warm();
		void this.connection.loaded.then(shown).then(() => this.#start());
	}

	get pack(): Pack {
		return this.settings.pack;
	}

	/** Whether what is shown is the document itself. */
	get isHere(): boolean {
		return this.#isHere;
	}

	/** ISO instant of the state that is looked at while the document is read; null where none is. */
	get glimpsedAt(): string | null {
		return this.#isHere ? null : this.#glimpsedAt;
	}

	/** null until the document is here, or something to look at meanwhile. */
	get architecture(): Architecture | null {
		return this.#read?.architecture ?? null;
	}

	/** The same, a little later where others changed it: for what is shown of all of it at once. */
	get followed(): Architecture | null {
		return this.#followed?.architecture ?? null;
	}

	get defects(): ReadArchitecture['defects'] {
		return this.#read?.defects ?? [];
	}

	get selection(): readonly Choice[] {
		return this.#selection;
	}

	/** The one that forms and keys act on: the last chosen. */
	get active(): Choice | null {
		return this.#selection.at(-1) ?? null;
	}

	get activeObject(): ArchitectureObject | null {
		const active = this.active;
		if (active?.kind !== 'object') return null;
		return this.architecture?.objects.get(ObjectId(active.id)) ?? null;
	}

	/** Diagrams that people arrange, as their tabs stand: in the order of the pack's types. */
	get diagrams(): readonly Diagram[] {
		return this.architecture === null ? [] : diagramsInOrder(this.pack, this.architecture);
	}

	/** Views that everybody sees, by their titles. */
	get keptViews(): readonly Diagram[] {
		return this.architecture === null ? [] : this.keptViewsOf(this.architecture);
	}

	/** The same of an architecture that one has, whatever became of it meanwhile. */
	keptViewsOf(architecture: Architecture): readonly Diagram[] {
		const title = (view: Diagram): string => this.diagramTitle(view);
		return keptViews(architecture).sort((a, b) => compareVietnamese(title(a), title(b)) || (a.id < b.id ? -1 : 1));
	}

	/** Whether his role, or his part, is to edit; what stands in the way of it for a while is told by `canWrite`. */
	get isEditor(): boolean {
		const { part, role } = this.settings;
		return part !== null || allows(role, 'architecture.write');
	}

	/** What a facet is called, or its id where the catalogue has no words for a facet of another pack. */
	facetName(facet: string): string {
		const key = `editor.facet.${facet}`;
		const known = this.say(key);
		return known === key ? facet : known;
	}

	/** A mapping has no form of its own: its slots stand in the form of its object. */
	objectOfMapping(id: string): string | null {
		return this.architecture?.mappings.get(MappingId(id))?.object ?? null;
	}

	/** A diagram's own title, else that of its type, or the view that it was kept of. */
	diagramTitle(diagram: Diagram): string {
		if (isKeptView(diagram)) return textOf(diagram.fields['title']) || this.say('views.kept.untitled');
		const type = this.pack.diagramTypes.find(({ id }) => id === diagram.type);
		return textOf(diagram.fields['title']) || (type === undefined ? diagram.type : this.words(type.title));
	}

	/** The diagram shown, where it is one on which people choose what stands; null for a figure. */
	get freeDiagram(): string | null {
		const diagram = this.diagrams.find(({ id }) => id === this.diagram);
		const type = this.pack.diagramTypes.find(({ id }) => id === diagram?.type);
		return diagram !== undefined && (type?.figure ?? '') === '' ? diagram.id : null;
	}

	/** Whether the diagram shown draws today, the target or the way between; '' where it does not say. */
	get diagramState(): string {
		return textOf(this.diagrams.find(({ id }) => id === this.diagram)?.fields['state']);
	}

	get diagramOrder(): readonly string[] {
		return this.diagrams.map(({ id }) => id);
	}

	get diagram(): string | null {
		return this.drawing.diagram;
	}

	/** What stands in the middle. */
	get sheet(): Sheet {
		return this.#sheet;
	}

	get presence(): Presence | null {
		return this.#presence;
	}

	/** The person whose view this page follows; null for nobody, or where he has left. */
	get following(): Person | null {
		return this.#presence?.people.find(({ client }) => client === this.#following) ?? null;
	}

	/** Follows a person from diagram to diagram; null ends it. */
	follow(client: number | null): void {
		this.#following = client;
	}

	get canUndo(): boolean {
		return this.#canUndo && this.canWrite;
	}

	get canRedo(): boolean {
		return this.#canRedo && this.canWrite;
	}

	get canWrite(): boolean {
		return this.connection.canWrite && this.#isHere;
	}

	words(words: Words): string {
		return words[this.settings.locale()];
	}

	say(key: string, values?: MessageValues): string {
		return this.settings.say(key, values);
	}

	/** Changes the architecture by commands, as one step of undo. Answers the ids made, or null where it was refused. */
	run(...calls: readonly EditorCall[]): readonly string[] | null {
		if (this.#refresher.isAsked) this.#refresher.now();
		const architecture = this.architecture;
		if (architecture === null) return null;
		if (!this.#isHere) {
			tellProblem(this.say('editor.problem.still-opening'));
			return null;
		}
		if (!this.canWrite) {
			tellProblem(this.say('editor.problem.read-only'));
			return null;
		}
		const plan = planAll(architecture, calls, {
			pack: this.pack,
			newId: () => crypto.randomUUID(),
			now: new Date().toISOString()
		});
		if (!plan.ok) {
			const field = fieldOfProblem(this.pack, plan.problem, calls);
			const label = field === null ? '' : this.words(field.label);
			tellProblem(problemWords((key) => this.say(key), plan.problem, label));
			return null;
		}
		for (const edit of plan.value.edits) {
			// Each chapter is a text of its own, which undo watches from its first change here on.
			if (edit.op === 'write') this.#undo?.addToScope(chapterText(this.connection.doc, edit.chapter));
		}
		const { edits } = plan.value;
		if (edits.length > 0) this.#act(() => this.#live?.apply(edits, this.#origin));
		return plan.value.created;
	}

	/** Keeps what chapters have drawn. It follows from their words, so it is nobody's step of undo. */
	keepPictures(pictures: Readonly<Record<string, string>>): void {
		const { architecture } = this;
		if (architecture === null || !this.#isHere || !this.canWrite) return;
		const plan = planAll(architecture, [{ type: 'picture.keep', pictures }], {
			pack: this.pack,
			newId: () => crypto.randomUUID(),
			now: new Date().toISOString()
		});
		if (plan.ok && plan.value.edits.length > 0) this.#live?.apply(plan.value.edits, 'pictures');
	}

	/** Why these records were deleted just now; said to the server once it knows that they were. */
	explain(objects: readonly string[], text: string): void {
		const { room } = this.connection;
		if (room !== null) void this.#reasons.give({ id: crypto.randomUUID(), room, objects: [...objects], text });
	}

	/** Puts objects on the free diagram shown, at a place or where there is room; answers whether they stand there now. */
	put(objects: readonly string[], at: Point | null = null): boolean {
		return putOnDiagram(this, objects, at);
	}

	/** Tells what was done, for a while at the edge of the page. */
	tell(text: string): void {
		tellDone(text);
	}

	/** The same, with the way back. */
	tellUndoable(text: string): void {
		tellNews(text, { label: this.say('editor.action.undo'), onClick: () => this.undo() });
	}

	choose(...choices: readonly Choice[]): void {
		if (choices.map(choiceKey).join() === this.#selection.map(choiceKey).join()) return;
		this.#selection = choices;
		this.#presence?.say({ selection: choices.slice(-MOST_TOLD).map(choiceKey) });
	}

	/** Chooses a record and brings the person to one of its fields. */
	chooseField(choice: Choice, field: string): void {
		this.choose(choice);
		this.wishes.ask(field);
		this.panes.bring('properties');
	}

	/** Opens a sheet; without an id the one that was open last of its kind. */
	show(kind: SheetKind, id = this.#left.get(kind) ?? ''): void {
		this.#left.set(kind, id);
		this.#sheet = { kind, id };
		this.panes.bring('centre');
		if (kind === 'diagram' && id !== '') this.#openDiagram(id);
	}

	/** Opens a diagram, or the view that was kept under this id. */
	showDiagram(id: string): void {
		const diagram = this.architecture?.diagrams.get(DiagramId(id));
		if (diagram !== undefined && isKeptView(diagram)) this.views.openKept({ kind: 'document', id });
		else this.show('diagram', id);
	}

	#openDiagram(id: string): void {
		this.#left.set('diagram', id);
		this.#presence?.say({ diagram: id });
		this.drawing.open(id);
	}

	/** A second drawer over the same document, for whoever shows something beside the diagram; he ends it himself. */
	drawer(told: ConstructorParameters<typeof Drawer>[2]): Drawer {
		return new Drawer(this.connection.source, this.pack, told);
	}

	/** Grows with each step that is taken back or done again: what was told of the last act holds no longer. */
	get turns(): number {
		return this.#turns;
	}

	undo(): void {
		this.#turn();
		this.#act(() => this.#undo?.undo());
	}

	redo(): void {
		this.#turn();
		this.#act(() => this.#undo?.redo());
	}

	#turn(): void {
		this.#turns += 1;
		withdrawChanges();
	}

	destroy(): void {
		this.#isDestroyed = true;
		this.#refresher.end();
		this.#follower.end();
		this.findings.destroy();
		this.views.close();
		this.decisions.destroy();
		this.#presence?.destroy();
		this.checking.destroy();
		this.#drawer.destroy();
		this.#undo?.destroy();
		this.#live?.destroy();
		this.connection.destroy();
	}

	#touchesChosen(changed: ChangedRecords): boolean {
		const chosen = new Set([this.diagram, ...this.#selection.map(({ id }) => id)]);
		return changed.some(({ root, ids }) => ids.some((id) => chosen.has(placeOf(root, id)[1])));
	}

	#takeIn(): void {
		if (this.#live === null) return;
		const read = this.#live.current;
		this.#read = read;
		const kept = this.#selection.filter((choice) => stillThere(read.architecture, choice));
		if (kept.length < this.#selection.length) {
			this.#gone = this.#selection.filter((choice) => !kept.includes(choice));
			this.choose(...kept);
		}
		this.#keepDiagram(read.architecture);
	}

	/** What happens in here is this person's doing. */
	#act(act: () => void): void {
		this.#isActing = true;
		try {
			act();
		} finally {
			this.#isActing = false;
		}
	}

	/** Shows what there is to look at; resolves when its first drawing stands, or takes too long. */
	async #look({ at, text, architecture }: Glimpse): Promise<void> {
		if (this.#isDestroyed || this.#isHere) return;
		this.#read = { architecture, defects: [] };
		this.#glimpsedAt = at;
		this.#follower.now();
		this.#drawer.look(text);
		this.drawing.start(this.#drawer);
		this.#keepDiagram(architecture);
		await Promise.race([this.drawing.stands, new Promise((resolve) => setTimeout(resolve, LOOK_MS))]);
		await shown();
	}

	#start(): void {
		if (this.#isDestroyed) return;
		const { doc, awareness, room } = this.connection;
		const live = new LiveDocument(doc);
		this.#live = live;
		this.#read = live.current;
		this.#isHere = true;
		// What was chosen of the glimpse may be gone by now.
		this.choose(...this.#selection.filter((choice) => stillThere(live.current.architecture, choice)));
		this.#follower.now();
		this.#live.subscribe((_, changed) => {
			// What one has under the hand, and what one did oneself, is seen at once.
			if (this.#isActing || this.#touchesChosen(changed)) {
				this.#takeIn();
				this.#follower.now();
			} else this.#refresher.soon();
		});
		this.#undo = createUndo(doc, this.#origin);
		const tellUndo = (): void => {
			this.#canUndo = this.#undo?.canUndo() ?? false;
			this.#canRedo = this.#undo?.canRedo() ?? false;
		};
		for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
			this.#undo.on(event, tellUndo);
		if (awareness !== null) this.#presence = new Presence(awareness, this.settings.userName);
		doc.on('afterTransaction', (transaction: Transaction) => {
			// By a command, by undo, or typed into a chapter.
			const isOwn = transaction.local;
			const nameOf = (client: number): string | null =>
				this.#presence?.people.find((person) => person.client === client)?.name ?? null;
			this.#authors.note(transaction, isOwn, nameOf);
			if (this.#gone.length > 0 && !isOwn) this.#tellGone(othersIn(transaction, nameOf));
			this.#gone = [];
		});
		this.drawing.start(this.#drawer);
		this.#keepDiagram(this.#read.architecture);
		// Whoever works on one part has no history of the whole.
		if (room !== null && this.settings.part === null) {
			void this.#reasons.begin(room);
			this.connection.onSynced(() => void this.#reasons.send());
		}
		// What was drawn of a glimpse is not drawn again where it is the same.
		if (this.diagram === null || this.#glimpsedAt !== null) this.#startChecking();
	}

	/** After the first drawing: both read the whole document, and one waits for the drawing. */
	#startChecking(): void {
		if (this.checking.isStarted || this.#isDestroyed || !this.#isHere) return;
		const today = vietnamDay(new Date());
		this.checking.start(
			new Checker(this.connection.source, this.pack, today, (message) => this.checking.take(message))
		);
	}

	/** Somebody else took away what one has under the hand. */
	#tellGone(by: readonly string[]): void {
		for (const news of goneNews(
			{ architecture: this.architecture, say: (key, values) => this.say(key, values) },
			this.#gone,
			by
		)) {
			const { text, call } = news;
			if (call === null) tellProblem(text);
			else tellNews(text, { label: this.say('editor.gone.restore'), onClick: () => void this.run(call) });
		}
	}

	/** Leaves a diagram that is no longer there for the first that is. */
	#keepDiagram(architecture: Architecture): void {
		if (this.diagram !== null && drawnDiagrams(architecture).some(({ id }) => id === this.diagram)) return;
		const first = firstDiagram(this.pack, architecture);
		// Whoever was drawing on it is told, and can have it back.
		if (this.diagram !== null && !this.#gone.some(({ id }) => id === this.diagram))
			this.#gone = [...this.#gone, { kind: 'diagram', id: this.diagram }];
		if (first === undefined) this.drawing.close();
		else this.#openDiagram(first.id);
	}
}

export const [useEditor, provideEditor] = createContext<EditorState>();
