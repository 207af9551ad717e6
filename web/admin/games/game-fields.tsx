import { SimpleGrid, Switch, TagsInput, TextInput } from '@mantine/core';
import type { Draft } from './game-edit.ts';

interface Props {
  draft: Draft;
  /** What was refused, by field. */
  errors: Record<string, string>;
  onChange: (change: Partial<Draft>) => void;
  /** Whether what is left empty is filled in by the server. */
  isNew: boolean;
}

const TEXTS = [
  { field: 'title', label: 'Title', maxLength: 200, description: 'As players see it.' },
  { field: 'slug', label: 'Slug', maxLength: 64, description: 'Names the title page. Small letters, digits and -.' },
  { field: 'family', label: 'Family', maxLength: 64, description: 'What lobbies group it by, as line.' },
  { field: 'launch_status', label: 'Launch status', maxLength: 32, description: 'As stable or beta.' },
  {
    field: 'asset_symbol',
    label: 'Asset symbol',
    maxLength: 64,
    description: 'Whose pictures and sounds it plays with.',
  },
  { field: 'asset_version', label: 'Asset version', maxLength: 32, description: 'As v1.' },
  { field: 'game_service_version', label: 'Game service version', maxLength: 32, description: 'As v3.' },
  { field: 'loader_mode', label: 'Loader mode', maxLength: 32, description: 'As generic.' },
] as const;

/** What the form calls its fields. */
export const FIELDS: Record<string, string> = {
  certified_browsers: 'Certified browsers',
  ...Object.fromEntries(TEXTS.map(({ field, label }) => [field, label])),
};

const NEEDED: readonly string[] = ['title', 'slug'];
const SLUG = '[a-z0-9][a-z0-9\\-]*';

/** The fields of a game's record that can be edited. */
export const GameFields = ({ draft, errors, onChange, isNew }: Props) => (
  <>
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {TEXTS.map(({ field, ...input }) => (
        <TextInput
          key={field}
          {...input}
          error={errors[field]}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
          required={!isNew || NEEDED.includes(field)}
          withAsterisk={isNew && NEEDED.includes(field)}
          {...(field === 'slug' && { pattern: SLUG })}
          {...(isNew && !NEEDED.includes(field) && { placeholder: 'the usual one' })}
          autoComplete="off"
        />
      ))}
    </SimpleGrid>
    <TagsInput
      label="Certified browsers"
      description="Enter after each."
      error={errors.certified_browsers}
      value={draft.certified_browsers}
      onChange={(certified_browsers) => onChange({ certified_browsers })}
      maxTags={32}
    />
    <Switch
      label="Live in the catalogs of the operators that have it"
      description="When it is not, operators neither see it nor launch it; rounds that have begun are finished."
      checked={draft.live_catalog_enabled}
      onChange={(event) => onChange({ live_catalog_enabled: event.currentTarget.checked })}
    />
  </>
);
