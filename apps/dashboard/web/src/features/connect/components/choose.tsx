import { useState } from 'react'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { Create } from './create.tsx'
import { Existing } from './existing.tsx'

/** The first step: a new installation, or one that is there. */
export function Choose({ onChosen }: { onChosen: (installationId: string) => void }) {
  const [way, setWay] = useState<'new' | 'existing'>('new')
  return (
    <div className="flex flex-col items-start gap-4">
      <Segmented
        label="Which installation"
        value={way}
        choices={['new', 'existing']}
        nameOf={(choice) => (choice === 'new' ? 'A new one' : 'An existing one')}
        onChange={setWay}
      />
      <div className="w-full">
        {way === 'new' ? <Create onCreated={onChosen} /> : <Existing onChosen={onChosen} />}
      </div>
    </div>
  )
}
