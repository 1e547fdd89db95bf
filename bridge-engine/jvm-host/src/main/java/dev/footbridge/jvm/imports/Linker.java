package dev.footbridge.jvm.imports;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Adapts the use of members that have other types here than in the vendor's library. */
final class Linker {
  private final MemberLinks links;
  private final MissingUses missing;

  Linker(MemberLinks links, MissingUses missing) {
    this.links = links;
    this.missing = missing;
  }

  /** Returns the shapes of our classes and of others. */
  ClassShapes shapes() {
    return links.shapes();
  }

  /** Returns a visitor of a method, which passes it on to {@code next} with its uses adapted. */
  MethodVisitor link(String name, String descriptor, MethodVisitor next) {
    return new MethodNode(Opcodes.ASM9, 0, name, descriptor, null, null) {
      @Override
      public void visitEnd() {
        int before = instructions.size();
        for (AbstractInsnNode each : instructions.toArray()) {
          adapt(this, each);
        }
        if (instructions.size() > before) {
          maxStack += 2; // a result that is dropped may need more than the arguments
        }
        accept(next);
      }
    };
  }

  private void adapt(MethodNode method, AbstractInsnNode each) {
    if (each instanceof LineNumberNode line) {
      missing.sites().line(line.line);
    } else if (each instanceof FieldInsnNode field) {
      adaptField(method, field);
    } else if (each instanceof MethodInsnNode call) {
      adaptCall(method, call);
    } else if (each instanceof InvokeDynamicInsnNode lambda) {
      for (int i = 0; i < lambda.bsmArgs.length; i++) {
        if (lambda.bsmArgs[i] instanceof Handle handle && isMethod(handle)) {
          lambda.bsmArgs[i] = adaptHandle(handle, wantsResult(lambda));
        }
      }
    }
  }

  /** Returns whether a lambda must return something: its third argument is its type. */
  private static boolean wantsResult(InvokeDynamicInsnNode lambda) {
    return lambda.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        && lambda.bsmArgs.length > 2
        && lambda.bsmArgs[2] instanceof Type type
        && !type.getReturnType().equals(Type.VOID_TYPE);
  }

  private void adaptField(MethodNode method, FieldInsnNode field) {
    String here = links.field(field.owner, field.name, field.desc);
    if (here == null) {
      missing.member(
          links.documentedOwner(field.owner) + " has no field " + field.name,
          links.alternatives(field.owner, field.name));
    } else if (!here.equals(field.desc)) {
      Type meant = Type.getType(field.desc);
      boolean reads =
          field.getOpcode() == Opcodes.GETFIELD || field.getOpcode() == Opcodes.GETSTATIC;
      if (reads) {
        cast(method, field, Type.getType(here), meant);
      } else if (!links.shapes().isSubtype(meant, Type.getType(here))) {
        method.instructions.insertBefore(
            field, new TypeInsnNode(Opcodes.CHECKCAST, Type.getType(here).getInternalName()));
      }
      field.desc = here;
    }
  }

  private void adaptCall(MethodNode method, MethodInsnNode call) {
    String here = here(call.owner, call.name, call.desc);
    Type meant = Type.getReturnType(call.desc);
    Type result = Type.getReturnType(here);
    if (result.equals(Type.VOID_TYPE) && !meant.equals(Type.VOID_TYPE)) {
      AbstractInsnNode next = call.getNext();
      if (next instanceof InsnNode
          && next.getOpcode() == (meant.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP)) {
        method.instructions.remove(next);
      } else {
        missing(call.owner, call.name, call.desc, " that returns " + meant.getClassName());
        return;
      }
    } else if (meant.equals(Type.VOID_TYPE) && !result.equals(Type.VOID_TYPE)) {
      method.instructions.insert(
          call, new InsnNode(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
    } else if (!result.equals(meant)) {
      cast(method, call, result, meant);
    }
    call.desc = here;
    call.itf = links.isInterface(call.owner, call.itf);
    if (call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE) {
      call.setOpcode(call.itf ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL);
    }
  }

  private Handle adaptHandle(Handle handle, boolean wantsResult) {
    String here = here(handle.getOwner(), handle.getName(), handle.getDesc());
    Type meant = Type.getReturnType(handle.getDesc());
    if (wantsResult
        && !meant.equals(Type.VOID_TYPE)
        && Type.getReturnType(here).equals(Type.VOID_TYPE)) {
      String more = " that returns " + meant.getClassName();
      missing(handle.getOwner(), handle.getName(), handle.getDesc(), more);
    }
    boolean isInterface = links.isInterface(handle.getOwner(), handle.isInterface());
    int tag = handle.getTag();
    if (tag == Opcodes.H_INVOKEVIRTUAL || tag == Opcodes.H_INVOKEINTERFACE) {
      tag = isInterface ? Opcodes.H_INVOKEINTERFACE : Opcodes.H_INVOKEVIRTUAL;
    }
    return new Handle(tag, handle.getOwner(), handle.getName(), here, isInterface);
  }

  /** Returns the descriptor of a method here; reports a method that is missing. */
  private String here(String owner, String name, String descriptor) {
    String here = links.method(owner, name, descriptor);
    if (here == null) {
      missing(owner, name, descriptor, "");
      return descriptor;
    }
    return here;
  }

  private void missing(String owner, String name, String descriptor, String more) {
    String member =
        (name.equals("<init>") ? "constructor " : "method " + name)
            + MemberLinks.parameters(descriptor)
            + more;
    missing.member(
        links.documentedOwner(owner) + " has no " + member,
        name.equals("<init>") ? "" : links.alternatives(owner, name));
  }

  private void cast(MethodNode method, AbstractInsnNode after, Type here, Type meant) {
    if (!links.shapes().isSubtype(here, meant)) {
      method.instructions.insert(
          after, new TypeInsnNode(Opcodes.CHECKCAST, meant.getInternalName()));
    }
  }

  private static boolean isMethod(@Nullable Handle handle) {
    return handle != null && handle.getTag() >= Opcodes.H_INVOKEVIRTUAL;
  }
}
