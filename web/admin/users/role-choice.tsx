import { Radio, Stack } from '@mantine/core';
import { ROLES, type Role } from '../shell/roles.ts';

const MAY: Record<Role, string> = {
  viewer: 'Reads everything, changes nothing.',
  support: 'Also acts on keys, catalogs, games, artwork, diagnoses and rounds.',
  admin: 'Also makes operators, wallet secrets, limits and users, and decides what became of a round.',
};

interface Props {
  role: Role;
  onChange: (role: Role) => void;
  disabled?: boolean;
}

export const RoleChoice = ({ role, onChange, disabled = false }: Props) => (
  <Radio.Group label="Role" value={role} onChange={(value) => onChange(value as Role)}>
    <Stack gap="xs" mt="xs">
      {ROLES.map((each) => (
        <Radio key={each} value={each} label={each} description={MAY[each]} disabled={disabled} />
      ))}
    </Stack>
  </Radio.Group>
);
