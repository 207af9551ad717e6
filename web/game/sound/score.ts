import type { Sound } from '../looks/look.ts';

/** One note: when and how long in milliseconds, how loud from 0 to 1. Without a pitch it is a breath of noise. */
export interface Note {
  hz?: number;
  at: number;
  ms: number;
  gain: number;
  voice: OscillatorType;
}

export type SoundName = 'press' | 'spin' | 'stop' | 'await' | 'win' | 'feature' | 'prize' | 'praise';

/** A degree of the scale as a pitch: 0 is the root, and what is past the scale goes on an octave higher. */
export function pitch({ root, scale }: Pick<Sound, 'root' | 'scale'>, degree: number): number {
  const { length } = scale;
  const octave = Math.floor(degree / length);
  const halfTones = (scale[degree - octave * length] ?? 0) + 12 * octave;
  return 440 * 2 ** ((root + halfTones - 69) / 12);
}

/** The notes of what happens; `size` says how much of it: which reel, how big a win. */
export function notesOf(sound: Sound, name: SoundName, size = 0): Note[] {
  const note = (degree: number, at: number, ms: number, gain: number): Note => ({
    hz: pitch(sound, degree),
    at,
    ms,
    gain,
    voice: sound.voice,
  });
  const rise = (from: number, steps: number, everyMs: number, gain: number): Note[] =>
    Array.from({ length: steps }, (_, i) => note(from + i * 2, i * everyMs, 260, gain));
  const { length } = sound.scale;
  switch (name) {
    case 'press':
      return [note(length, 0, 60, 0.15)];
    case 'spin':
      return [{ at: 0, ms: 260, gain: 0.12, voice: 'sine' }, note(0, 0, 120, 0.12), note(2, 60, 120, 0.12)];
    case 'stop':
      return [
        { at: 0, ms: 50, gain: 0.22, voice: 'sine' },
        { ...note(-length + size, 0, 110, 0.3), voice: 'triangle' },
      ];
    case 'await':
      return Array.from({ length: 8 }, (_, i) => note(size + i, i * 110, 150, 0.08 + i * 0.015));
    case 'win':
      return rise(0, 3 + size * 2, 85, 0.2);
    case 'feature':
      return [0, 2, 4, length, length + 2, length + 4].map((degree, i) => note(degree, i * 110, 480, 0.2));
    case 'prize':
      return [note(length + 2, 0, 180, 0.2), note(length + 4, 80, 260, 0.2)];
    case 'praise':
      return Array.from({ length: size }, (_, bar) =>
        rise(bar, 5, 95, 0.2).map((n) => ({ ...n, at: n.at + bar * 480 })),
      ).flat();
  }
}

/** What plays on and on while the game is open, quietly. */
export function tuneOf(sound: Sound): { notes: Note[]; ms: number } {
  const beats = Math.max(sound.tune.length, sound.bass.length);
  const voice = (line: string, octave: number, gain: number, ms: number): Note[] =>
    Array.from({ length: beats }, (_, beat) => line[beat % line.length] ?? '-').flatMap((step, beat) =>
      step === '-'
        ? []
        : [
            {
              hz: pitch(sound, Number(step) + octave * sound.scale.length),
              at: beat * sound.beatMs,
              ms,
              gain,
              voice: sound.voice,
            },
          ],
    );
  const tune = voice(sound.tune, 1, 0.035, sound.beatMs * 1.6);
  const bass = voice(sound.bass, -1, 0.06, sound.beatMs * 3).map((note) => ({ ...note, voice: 'triangle' as const }));
  return { notes: [...tune, ...bass], ms: beats * sound.beatMs };
}
