import { Link } from '@tanstack/react-router'
import { count } from '../../../shared/format/number.ts'
import { platformName } from '../../../shared/platforms.ts'
import { Time } from '../../../shared/time/time.tsx'
import type { User } from '../users.ts'

const wide = 'hidden px-3 py-1.5 @xl:table-cell'

/** Installations, or those who call the management API: no list has both. */
export function UsersTable({ users }: { users: readonly User[] }) {
  const areInstallations = users[0]?.type === 'installation'
  return (
    <table className="w-full text-xs">
      <thead className="sticky top-0 bg-sunken text-left text-muted">
        <tr>
          <th scope="col" className="px-3 py-1.5 font-medium">
            {areInstallations ? 'Installation' : 'Caller'}
          </th>
          <th scope="col" className={areInstallations ? `${wide} font-medium` : 'px-3 py-1.5 font-medium'}>
            {areInstallations ? 'Platform' : 'Kind'}
          </th>
          <th scope="col" className="px-3 py-1.5 text-right font-medium">
            Calls
          </th>
          <th scope="col" className="px-3 py-1.5 font-medium">
            Last call
          </th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <tr key={user.id} className="border-t border-line">
            <td className="px-3 py-1.5">
              <Name {...user} />
            </td>
            <td className={`text-muted ${areInstallations ? wide : 'px-3 py-1.5'}`}>{kindOf(user)}</td>
            <td className="px-3 py-1.5 text-right tabular-nums">{count(user.calls)}</td>
            <td className="px-3 py-1.5 text-muted">
              <Time at={user.lastSeenAt} still />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Name({ type, id, name }: User) {
  if (type !== 'installation')
    return (
      <Link to="/team" className="font-medium hover:underline">
        {name ?? 'Somebody who has left'}
      </Link>
    )
  return (
    <Link
      to="/installations/$installationId"
      params={{ installationId: id }}
      className="font-medium hover:underline"
    >
      {name}
    </Link>
  )
}

function kindOf({ type, platform }: User): string {
  if (platform !== null) return platformName(platform)
  return type === 'token' ? 'Token' : 'Person'
}
