import type { Sound } from '../looks/look.ts';
import { type Note, notesOf, type SoundName, tuneOf } from './score.ts';

export interface Needs {
  sound: Sound;
  muted: boolean;
  /** Undefined where the browser has no sound. */
  newContext: () => AudioContext | undefined;
}

export type Player = ReturnType<typeof makePlayer>;

/** How long before its time a note is handed over. */
const AHEAD_S = 0.05;
const LOUD = 0.6;

/** Plays a look's notes. Nothing sounds before the player has touched the page, nor while it is muted or out of sight. */
export function makePlayer({ sound, muted, newContext }: Needs) {
  let silent = muted;
  let context: AudioContext | undefined;
  let out: GainNode | undefined;
  let tune: ReturnType<typeof setInterval> | undefined;

  function wake(): void {
    if (silent || context) return;
    context = newContext();
    if (!context) return;
    out = context.createGain();
    out.gain.value = LOUD;
    out.connect(context.destination);
    const { notes, ms } = tuneOf(sound);
    const play = () => notes.forEach(sing);
    play();
    tune = setInterval(play, ms);
  }

  function sleep(): void {
    clearInterval(tune);
    void context?.close();
    context = out = tune = undefined;
  }

  function sing(note: Note): void {
    if (!context || !out || context.state !== 'running') return;
    const begin = context.currentTime + AHEAD_S + note.at / 1000;
    const end = begin + note.ms / 1000;
    const volume = context.createGain();
    volume.gain.setValueAtTime(0, begin);
    volume.gain.linearRampToValueAtTime(note.gain, begin + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, end);
    const filter = context.createBiquadFilter();
    filter.type = 'lowpass';
    filter.frequency.value = sound.bright;
    const source = note.hz === undefined ? noise(context) : tone(context, note.hz, note.voice);
    source.connect(filter).connect(volume).connect(out);
    source.start(begin);
    source.stop(end);
  }

  return {
    /** To be called when the player does something: browsers keep quiet until then. */
    wake,
    sleep,
    play(name: SoundName, size?: number): void {
      for (const note of notesOf(sound, name, size)) sing(note);
    },
    mute(quiet: boolean): void {
      silent = quiet;
      if (quiet) sleep();
      else wake();
    },
    isMuted: (): boolean => silent,
  };
}

function tone(context: AudioContext, hz: number, voice: OscillatorType): OscillatorNode {
  const source = context.createOscillator();
  source.type = voice;
  source.frequency.value = hz;
  return source;
}

function noise(context: AudioContext): AudioBufferSourceNode {
  const buffer = context.createBuffer(1, context.sampleRate / 2, context.sampleRate);
  const samples = buffer.getChannelData(0);
  for (let i = 0; i < samples.length; i += 1) samples[i] = Math.random() * 2 - 1;
  const source = context.createBufferSource();
  source.buffer = buffer;
  return source;
}
