import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '../../../components/confirm.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Member, Role } from '../../../shared/api/types.ts'
import { capitalised } from '../../../shared/format/words.ts'
import { roles } from '../../../shared/roles.ts'
import { changeRole, refreshTeam } from '../api/team.ts'

interface RoleSelectProps {
  readonly member: Member
  readonly isSelf: boolean
  readonly reason: string | undefined
}

/** Changes the role of a member; one's own only after a question. */
export function RoleSelect({ member, isSelf, reason }: RoleSelectProps) {
  const [stepping, setStepping] = useState<Role | null>(null)
  const change = useMutation({
    mutationFn: (role: Role) => changeRole(member, role),
    onSuccess: (changed) => {
      const { name, role } = changed
      const title = `${name} is ${withArticle(role)} now`
      notify({ title, ...(!isSelf && { undo: () => void changeBack(changed, member.role) }) })
    },
    onError: (error) => notifyFailure('The role could not be changed', explain(error)),
    onSettled: () => {
      setStepping(null)
      refreshTeam()
    },
  })
  return (
    <>
      <Select
        aria-label={`Role of ${member.name}`}
        title={reason}
        disabled={reason !== undefined || change.isPending}
        value={change.isPending ? change.variables : member.role}
        onChange={({ target }) => {
          const role = roles.find((known) => known === target.value)
          if (role === undefined) return
          // Whoever is no owner any more cannot undo it.
          if (isSelf) setStepping(role)
          else change.mutate(role)
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {capitalised(role)}
          </option>
        ))}
      </Select>
      {stepping !== null && (
        <Confirm
          title="Give up being an owner?"
          action={`Become ${withArticle(stepping)}`}
          busy={change.isPending}
          onConfirm={() => change.mutate(stepping)}
          onClose={() => setStepping(null)}
        >
          <p>Only another owner can make you one again.</p>
        </Confirm>
      )}
    </>
  )
}

function withArticle(role: Role): string {
  return role === 'viewer' ? `a ${role}` : `an ${role}`
}

async function changeBack(changed: Member, role: Role): Promise<void> {
  try {
    await changeRole(changed, role)
  } catch (error) {
    notifyFailure('The role could not be changed back', explain(error))
  }
  refreshTeam()
}
