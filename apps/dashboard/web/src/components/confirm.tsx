import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from './ui/button.tsx'
import { Dialog, DialogActions } from './ui/dialog.tsx'
import { Field, Input } from './ui/field.tsx'

interface ConfirmProps {
  readonly title: string
  /** What it does, on the button: `Remove Example Shop`, never `OK`. */
  readonly action: string
  /** Must be typed first, where nothing brings it back. */
  readonly word?: string
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Confirm({ title, action, word, busy, onConfirm, onClose, children }: ConfirmProps) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const ready = word === undefined || typed.trim() === word
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready && !busy) onConfirm()
  }
  return (
    <Dialog open onClose={onClose} title={title} initialFocus={word === undefined ? cancel : field}>
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <div className="flex flex-col gap-2 text-sm text-muted">{children}</div>
        {word !== undefined && (
          <Field label={`Type “${word}” to confirm`}>
            {(control) => (
              <Input
                {...control}
                ref={field}
                autoComplete="off"
                spellCheck={false}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
        )}
        <DialogActions>
          <Button ref={cancel} onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" look="danger" busy={busy} disabled={!ready}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
