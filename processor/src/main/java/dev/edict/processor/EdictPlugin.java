package dev.edict.processor;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.edict.processor.lifecycle.Handover;
import javax.tools.Diagnostic;

/**
 * {@code -Xplugin:Edict}: gives the processor what a build tool's environment keeps from it, javac's own task. The work
 * stays with the processor, so that each finding is printed once.
 */
@AutoService(Plugin.class)
public final class EdictPlugin implements Plugin {

    @Override
    public String getName() {
        return "Edict";
    }

    @Override
    public void init(JavacTask task, String... arguments) {
        Handover.offer(task);
        task.addTaskListener(new TaskListener() {
            @Override
            public void finished(TaskEvent event) {
                if (event.getKind() == TaskEvent.Kind.ANALYZE && Handover.withdraw(task)) {
                    Trees.instance(task)
                            .printMessage(
                                    Diagnostic.Kind.WARNING,
                                    "Edict: the javac plugin runs, but the annotation processor does not, so that nothing is"
                                            + " checked; put Edict on the processor path too",
                                    event.getCompilationUnit(),
                                    event.getCompilationUnit());
                } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
                    Handover.withdraw(task);
                }
            }
        });
    }
}
