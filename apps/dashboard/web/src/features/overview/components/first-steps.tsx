import { Link } from '@tanstack/react-router'
import { Plug } from 'lucide-react'
import { buttonStyle } from '../../../components/ui/button.tsx'
import { Card, Empty } from '../../../components/ui/surface.tsx'
import { useMay } from '../../../shared/session/permission.ts'

/** What a new account sees: the one thing to do next. */
export function FirstSteps() {
  const mayConnect = useMay('installations:write')
  return (
    <Card>
      <Empty
        icon={<Plug />}
        title="Connect the first site"
        action={
          mayConnect && (
            <Link to="/connect" className={buttonStyle({ look: 'primary' })}>
              Connect a site
            </Link>
          )
        }
      >
        {mayConnect
          ? 'Create an installation, hand its one-time code to the site, and watch its first call arrive here.'
          : 'As soon as an admin or an owner connects one, its traffic shows here.'}
      </Empty>
    </Card>
  )
}
