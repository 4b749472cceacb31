/** What every exporter takes, prepared where Node lays the graphs out. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { ExportInput } from './exporter';
import { layoutEngine } from './layout-engine';
import { prepareWith, type PrepareOptions } from './prepare-with';
import { holdsDiagrams, type ExportFormatId } from './registry';

export const prepareExport = (
	architecture: Architecture,
	claims: DossierClaims,
	pack: Pack,
	options: PrepareOptions
): Promise<ExportInput> => prepareWith(layoutEngine, architecture, claims, pack, options);

/** For one format alone: to lay diagrams out takes most of the time, and some formats hold none. */
export const prepareFormat = (
	format: ExportFormatId,
	architecture: Architecture,
	claims: DossierClaims,
	pack: Pack,
	options: PrepareOptions
): Promise<ExportInput> =>
	prepareWith(holdsDiagrams(format) ? layoutEngine : null, architecture, claims, pack, options);
