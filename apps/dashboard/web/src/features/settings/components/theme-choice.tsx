import { Segmented } from '../../../components/ui/segmented.tsx'
import { chooseTheme, themes, useTheme } from '../../../shared/theme.ts'
import { Section } from './section.tsx'

const names = { system: 'As the system', light: 'Light', dark: 'Dark' }

export function ThemeChoice() {
  const theme = useTheme()
  return (
    <Section title="Theme" about="Kept in this browser.">
      <Segmented
        label="Theme"
        value={theme}
        choices={themes}
        nameOf={(choice) => names[choice]}
        onChange={chooseTheme}
      />
    </Section>
  )
}
