import path from 'node:path';
import { modelRevision } from '../../../../embeddings/load.js';
import { modelSpec } from '../../../../embeddings/registry.js';
import { bundledModelsFolder } from '../../../paths.js';
import { loadCalibration, type Calibration } from '../../../search/calibration.js';
import { fingerprintOf } from '../../../store/fingerprint.js';
import { isFrozenLine, measureQuestionLanguage } from '../language.js';
import type { EvaluatedEngine, QuestionOutcome } from '../question-run.js';
import { isFrozen, type QuestionSet } from '../question-set.js';
import { meanOf, shareOf } from './bootstrap.js';
import { askAll, askCorpora, sampledQuestions } from './ask-all.js';
import { corpusQuality, inOtherLanguages, otherLanguagesR1 } from './corpora.js';
import { chanceCalibrationError, reliabilityBins, riskCoverage } from './curves.js';
import { baselineQuestion, rankedQuestion, rankingMetrics, setMetrics } from './metrics.js';
import type { MeasureContext, QualityOptions } from './options.js';
import { provenanceOf } from './provenance.js';
import { slicesOf } from './slices.js';
import { speechQuality } from './speech.js';
import {
  combinedName,
  type BaselineResult,
  type Figure,
  type Half,
  type OffCorpusResult,
  type Quality,
  type SetReport,
} from './types.js';

/** Measures everything that the report tells, in one run: a quarter of an hour and more on two cores. */
export async function measureQuality(options: QualityOptions): Promise<Quality> {
  const { engine, data, sample, parts, onProgress } = options;
  // Before the hours that it takes, in which somebody may change a file.
  const provenance = provenanceOf(options.command);
  const sets = options.sets.map((set) => ({ ...set, questions: sampledQuestions(set, sample) }));
  const context: MeasureContext = { engine, sets, data, sample, onProgress };
  const calibration = calibrationOf(engine);
  const { withReader, without, offCorpus } = await askAll(context);
  const own = withReader ?? without;
  const frozenOnes = own.filter(({ question }) => isFrozen(question));
  const runs = await askCorpora(options);
  const baselines = await parts.baselines(context);
  return {
    date: new Date().toISOString().slice(0, 10),
    model: engine.model,
    reader: engine.reader,
    calibration: calibration && { key: calibration.key, ...calibration.fittedOn },
    provenance,
    sample,
    sets: [...(withReader ? setReports(withReader, true, calibration) : []), ...setReports(without, false, calibration)],
    offCorpus: offCorpusResult(frozenOnes, offCorpus),
    slices: slicesOf(frozenOnes),
    reliability: calibration ? reliabilityBins(frozenOnes.map(rankedQuestion)) : [],
    chanceEce: calibration ? chanceCalibrationError(frozenOnes.map(rankedQuestion)) : 0,
    curves: curvesOf(frozenOnes, withReader ? without.filter(({ question }) => isFrozen(question)) : [], baselines, sets),
    corpora: runs.map(corpusQuality),
    otherLanguages: otherLanguagesR1(runs),
    otherLanguageNames: inOtherLanguages(runs).map(({ corpusLanguage }) => corpusLanguage),
    baselines: baselineReports(baselines, sets),
    sizes: (await parts.sizes(context)).map(({ passages, outcomes }) => ({
      passages,
      metrics: setMetrics(
        `among ${passages}`,
        outcomes.filter(({ question }) => isFrozen(question)),
        isCalibrated(calibration, engine.reader),
      ),
    })),
    fairness: await parts.fairness(context),
    roles: await parts.roles(context),
    citations: await parts.citations(context),
    speech: options.speechLines && speechQuality(options.speechLines),
    questionLanguage: options.languageLines && languageQuality(options.languageLines),
  };
}

function setReports(outcomes: readonly QuestionOutcome[], reader: boolean, calibration: Calibration | null): SetReport[] {
  const names = [...new Set(outcomes.map(({ set }) => set))];
  return [...names, combinedName].flatMap((name) =>
    (['frozen', 'tuning'] as const).map((half): SetReport => {
      const own = outcomes.filter(
        ({ set, question }) => (name === combinedName || set === name) && isFrozen(question) === (half === 'frozen'),
      );
      return { half, reader, metrics: setMetrics(name, own, isCalibrated(calibration, reader)) };
    }),
  );
}

const isCalibrated = (calibration: Calibration | null, reader: boolean): boolean =>
  calibration !== null && (!reader || calibration.withReader !== null);

function offCorpusResult(own: readonly QuestionOutcome[], ofData: readonly QuestionOutcome[]): OffCorpusResult | null {
  const offTopic = own.filter(({ question }) => question.kind === 'off-topic');
  if (offTopic.length + ofData.length === 0) return null;
  const answered = (outcomes: readonly QuestionOutcome[]): Figure => shareOf(outcomes, (outcome) => outcome.answered);
  return { own: answered(offTopic), data: answered(ofData), pooled: answered([...offTopic, ...ofData]) };
}

/** The one that the stores of this run take: there is none of the operator's own in them. */
function calibrationOf({ model, modelsDir }: EvaluatedEngine): Calibration | null {
  const spec = modelSpec(model, modelsDir);
  return loadCalibration(fingerprintOf(spec, modelRevision(spec, modelsDir)), path.join(bundledModelsFolder, spec.name));
}

function curvesOf(
  own: readonly QuestionOutcome[],
  without: readonly QuestionOutcome[],
  baselines: readonly BaselineResult[],
  sets: readonly QuestionSet[],
): Quality['curves'] {
  const names = [...new Set(baselines.map(({ name }) => name))];
  return [
    { name: 'Izvor', points: riskCoverage(own.map(rankedQuestion)) },
    ...(without.length > 0 ? [{ name: 'Izvor, reader off', points: riskCoverage(without.map(rankedQuestion)) }] : []),
    ...names.map((name) => ({
      name,
      points: riskCoverage(baselines.filter((each) => each.name === name).flatMap((each) => frozenOf(each, sets))),
    })),
  ];
}

/** Each for itself and over all sets. */
function baselineReports(baselines: readonly BaselineResult[], sets: readonly QuestionSet[]): Quality['baselines'] {
  const all = [...new Set(baselines.map(({ name }) => name))].map((name) => ({
    name,
    set: combinedName,
    questions: baselines.filter((each) => each.name === name).flatMap((each) => frozenOf(each, sets)),
  }));
  const each = baselines.map((baseline) => ({ ...baseline, questions: frozenOf(baseline, sets) }));
  return [...each, ...all].map(({ name, set, questions }) => ({ name, set, metrics: rankingMetrics(questions) }));
}

function frozenOf({ set, outcomes }: BaselineResult, sets: readonly QuestionSet[]) {
  const questions = sets.find(({ name }) => name === set)?.questions ?? [];
  const frozen = new Set(questions.filter(isFrozen).map(({ id }) => id));
  return outcomes.filter(({ questionId }) => frozen.has(questionId)).map(baselineQuestion);
}

function languageQuality(lines: readonly string[]): Record<Half, Figure> {
  const right = (own: readonly string[]): Figure => meanOf(own, (line) => measureQuestionLanguage([line]).right);
  const asked = lines.filter((line) => line.includes('\t'));
  return { frozen: right(asked.filter(isFrozenLine)), tuning: right(asked.filter((line) => !isFrozenLine(line))) };
}
