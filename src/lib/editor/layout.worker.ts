/**
 * Draws the asked diagram, or makes the asked view, after every change and off the page; free drawings ask ELK in a
 * worker of its own.
 */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { handPlaces, layoutView } from '$models/layout/layout-view';
import { MOST_BOXES } from '$models/views/generated/aggregate';
import { generate } from '$models/views/generated/generate';
import { shownObjects, viewOf } from '$models/views/view-of';
import { layoutInWorker } from '$lib/canvas/worker-elk';
import type { DrawRequest, FromLayout, GenerateRequest, LayoutRequest, ToLayout } from './worker-protocol';
import { Repeated, WorkerReplica } from './worker-replica';

let asked: LayoutRequest | null = null;
/** What the last answer was made from: most edits change nothing that a diagram or a view shows. */
let drawnFrom = '';

const tell = (message: FromLayout): void => postMessage(message);

/** Works only where what it would work from is not what the last answer was made from. */
async function unlessSame(diagram: string, from: unknown, work: () => Promise<FromLayout>): Promise<FromLayout> {
	const told = JSON.stringify(from);
	if (told === drawnFrom) return { kind: 'same', diagram };
	const answer = await work();
	drawnFrom = told;
	return answer;
}

async function drawn(architecture: Architecture, pack: Pack, request: DrawRequest): Promise<FromLayout> {
	const { diagram, locale, anyway, dossier } = request;
	const view = viewOf(architecture, pack, diagram, '', { locale, ...(dossier === null ? {} : { dossier }) });
	if (view === undefined) return { kind: 'failed', diagram, message: 'no-diagram' };
	const count = shownObjects(view).length;
	if (count > MOST_BOXES && !anyway) return { kind: 'large', diagram, count };
	const places = handPlaces(architecture);
	return unlessSame(diagram, [view, [...places.geometry], [...places.bends]], async () => ({
		kind: 'scene',
		diagram,
		scene: await layoutView(view, places, layoutInWorker),
		drift: view.drift
	}));
}

async function generated(architecture: Architecture, pack: Pack, asking: GenerateRequest): Promise<FromLayout> {
	const { diagram, request, locale, findings } = asking;
	const made = generate(architecture, pack, request, { locale, findings });
	return unlessSame(diagram, made, async () => {
		if (made.kind !== 'boxes') return { kind: 'view', diagram, view: made };
		const { view, ...told } = made;
		const scene = await layoutView(view, { geometry: new Map(), bends: new Map() }, layoutInWorker);
		return { kind: 'view', diagram, view: { ...told, scene: { ...scene, diagram } } };
	});
}

async function draw(): Promise<void> {
	const { pack, architecture } = replica;
	if (asked === null || pack === null) return;
	const request = asked;
	const { diagram } = request;
	tell({ kind: 'busy', diagram });
	try {
		tell(
			request.kind === 'draw' ? await drawn(architecture, pack, request) : await generated(architecture, pack, request)
		);
	} catch (error) {
		drawnFrom = '';
		tell({ kind: 'failed', diagram, message: error instanceof Error ? error.message : String(error) });
	}
}

const drawing = new Repeated(draw);

const replica = new WorkerReplica((isOwn) => (isOwn ? drawing.now() : drawing.soon()));

addEventListener('message', ({ data }: MessageEvent<ToLayout>) => {
	if (data.kind === 'draw' || data.kind === 'generate') {
		asked = data;
		// Who asks for a drawing gets one.
		drawnFrom = '';
		drawing.now();
	} else if (data.kind === 'glimpse') replica.look(data);
	else replica.take(data);
});
